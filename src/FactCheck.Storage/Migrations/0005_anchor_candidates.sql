-- What a redraft made of a passage: its words before, where it may stand, and where it last stood when it has no place.
alter table text_anchor add column was text null;
alter table text_anchor add column candidates jsonb null;
alter table text_anchor add column stood_revision_id uuid null references revision (id);
alter table text_anchor add column stood_start_at integer null;
alter table text_anchor add column stood_end_at integer null;
