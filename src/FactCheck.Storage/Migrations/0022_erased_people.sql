-- When a name was erased; the row stays, because the record points at it.
alter table person add column erased_at timestamptz null;
