create trigger change_refuses_update before update on change
begin
    select raise(abort, 'change is append-only');
end;

create trigger change_refuses_delete before delete on change
begin
    select raise(abort, 'change is append-only');
end;
