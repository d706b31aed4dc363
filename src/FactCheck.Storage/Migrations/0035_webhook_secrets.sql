-- The secret before the newest, with which deliveries are signed too until the receiver had time to take the new one.
alter table webhook add column former_secret text null;
alter table webhook add column former_until timestamptz null;
