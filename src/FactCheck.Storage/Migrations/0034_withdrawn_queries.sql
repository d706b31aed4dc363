-- Who asked may take a query back; it stays on record and holds nothing up any more.
alter table query add column withdrawn_at timestamptz null;
