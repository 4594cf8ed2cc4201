-- What differs from database to database stands here and nowhere else.

create domain identifier as varchar(64);

-- Money and quantities: exact, but zeros at the end are lost; the currency tells how many there were.
create domain amount as decfloat(60);

-- Rates and unit prices, where zeros at the end count. DECFLOAT loses them, so H2 keeps the text; it still calculates with it.
create domain exact as varchar(60);

create domain moment as timestamp(6) with time zone;
