-- What differs from database to database stands here and nowhere else.

-- Ids compare as text does in Java, whatever the collation of the database.
create domain identifier as varchar(64) collate "C";

-- Money and quantities. Without a scale PostgreSQL keeps the decimals that were given: 100.00, 5000, 0.001.
create domain amount as numeric;

-- Rates and unit prices, where the decimals that were given count: 1.230000 comes back as 1.230000.
create domain exact as numeric;

-- A point in time, to the microsecond.
create domain moment as timestamp(6) with time zone;
