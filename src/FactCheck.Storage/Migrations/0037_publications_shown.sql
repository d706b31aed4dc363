-- Which publications are shown, newest first, is read from the index alone: their content is long.
create index publication_shown on publication (state, published_at, id);
drop index publication_state;
create index publication_noted on publication (published_at, id) where note_kind is not null;
