-- The words by which sources are found: folded by the program, one row for a source's own and some for each of its captures.
create table source_words (
    id          integer not null primary key,
    source_id   uuid    not null references source (id),
    capture_id  uuid    null references capture (id),
    words       text    not null
);

create index source_words_of on source_words (source_id);
create index source_words_capture on source_words (capture_id) where capture_id is not null;

create virtual table source_words_found using fts5(words, content = 'source_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

create trigger source_words_added after insert on source_words
begin
    insert into source_words_found (rowid, words) values (new.id, new.words);
end;

create trigger source_words_removed after delete on source_words
begin
    insert into source_words_found (source_words_found, rowid, words) values ('delete', old.id, old.words);
end;
