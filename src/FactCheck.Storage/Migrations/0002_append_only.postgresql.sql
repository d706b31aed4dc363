create function change_refuses() returns trigger language plpgsql as $body$
begin
    raise exception 'change is append-only';
end;
$body$;

create trigger change_refuses_update before update or delete on change
for each row execute function change_refuses();

create trigger change_refuses_truncate before truncate on change
for each statement execute function change_refuses();
