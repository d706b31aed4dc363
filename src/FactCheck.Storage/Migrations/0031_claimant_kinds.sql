-- Whether who said a claim is a person or an organisation; nothing where nobody said.
alter table claim add column claimant_kind text null;
