-- The words by which sources are found: folded by the program, one row for a source's own and some for each of its captures.
create table source_words (
    id          bigint  not null generated always as identity primary key,
    source_id   uuid    not null references source (id),
    capture_id  uuid    null references capture (id),
    words       text    not null,
    found       tsvector not null generated always as (array_to_tsvector(string_to_array(words, ' '))) stored
);

create index source_words_of on source_words (source_id);
create index source_words_capture on source_words (capture_id) where capture_id is not null;
-- Written at once, so that no search waits for what others left to be sorted in.
create index source_words_found on source_words using gin (found) with (fastupdate = off);
