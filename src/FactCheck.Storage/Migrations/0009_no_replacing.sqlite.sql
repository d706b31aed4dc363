-- "insert or replace" takes a row away without a delete that a trigger would see.
create trigger change_refuses_replace before insert on change
when exists (select 1 from change where sequence = new.sequence)
begin
    select raise(abort, 'change is append-only');
end;
