-- By what name readers are told of somebody: their own, another that they chose, or none.
alter table person add column public_naming text not null default 'OwnName';
alter table person add column public_name text null;
