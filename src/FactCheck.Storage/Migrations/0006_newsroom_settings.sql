-- What the newsroom chose for itself; what is left out stands at its default, so that a new setting needs no new column.
alter table newsroom add column settings jsonb null;

-- Since when the article has other words than this publication's: the moment only, never the words.
alter table publication add column text_changed_at timestamptz null;
