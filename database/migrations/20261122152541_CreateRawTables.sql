CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

CREATE TABLE circuits (
    circuit_id integer NOT NULL,
    circuit_ref text NOT NULL,
    name text NOT NULL,
    location text NOT NULL,
    country text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    altitude_metres integer,
    url text NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_circuits PRIMARY KEY (circuit_id)
);

CREATE TABLE constructors (
    constructor_id integer NOT NULL,
    constructor_ref text NOT NULL,
    name text NOT NULL,
    nationality text NOT NULL,
    url text NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_constructors PRIMARY KEY (constructor_id)
);

CREATE TABLE drivers (
    driver_id integer NOT NULL,
    driver_ref text NOT NULL,
    permanent_number integer,
    code text,
    forename text NOT NULL,
    surname text NOT NULL,
    date_of_birth date NOT NULL,
    nationality text NOT NULL,
    url text NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_drivers PRIMARY KEY (driver_id)
);

CREATE TABLE seasons (
    season integer NOT NULL,
    url text NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_seasons PRIMARY KEY (season)
);

CREATE TABLE status (
    status_id integer NOT NULL,
    status text NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_status PRIMARY KEY (status_id)
);

CREATE TABLE races (
    race_id integer NOT NULL,
    season integer NOT NULL,
    round integer NOT NULL,
    circuit_id integer NOT NULL,
    name text NOT NULL,
    race_date date NOT NULL,
    race_time time without time zone,
    url text,
    fp1_date date,
    fp1_time time without time zone,
    fp2_date date,
    fp2_time time without time zone,
    fp3_date date,
    fp3_time time without time zone,
    qualifying_date date,
    qualifying_time time without time zone,
    sprint_date date,
    sprint_time time without time zone,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_races PRIMARY KEY (race_id),
    CONSTRAINT fk_races_circuit_id FOREIGN KEY (circuit_id) REFERENCES circuits (circuit_id),
    CONSTRAINT fk_races_season FOREIGN KEY (season) REFERENCES seasons (season)
);

CREATE TABLE constructor_results (
    constructor_results_id integer NOT NULL,
    race_id integer NOT NULL,
    constructor_id integer NOT NULL,
    points numeric NOT NULL,
    status text,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_constructor_results PRIMARY KEY (constructor_results_id),
    CONSTRAINT fk_constructor_results_constructor_id FOREIGN KEY (constructor_id) REFERENCES constructors (constructor_id),
    CONSTRAINT fk_constructor_results_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE constructor_standings (
    constructor_standings_id integer NOT NULL,
    race_id integer NOT NULL,
    constructor_id integer NOT NULL,
    points numeric NOT NULL,
    championship_position integer NOT NULL,
    position_text text NOT NULL,
    wins integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_constructor_standings PRIMARY KEY (constructor_standings_id),
    CONSTRAINT fk_constructor_standings_constructor_id FOREIGN KEY (constructor_id) REFERENCES constructors (constructor_id),
    CONSTRAINT fk_constructor_standings_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE driver_standings (
    driver_standings_id integer NOT NULL,
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    points numeric NOT NULL,
    championship_position integer NOT NULL,
    position_text text NOT NULL,
    wins integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_driver_standings PRIMARY KEY (driver_standings_id),
    CONSTRAINT fk_driver_standings_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_driver_standings_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE lap_times (
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    lap integer NOT NULL,
    position integer NOT NULL,
    lap_time interval NOT NULL,
    milliseconds integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_lap_times PRIMARY KEY (race_id, driver_id, lap),
    CONSTRAINT fk_lap_times_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_lap_times_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE pit_stops (
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    stop integer NOT NULL,
    lap integer NOT NULL,
    time_of_day time without time zone NOT NULL,
    duration interval NOT NULL,
    milliseconds integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_pit_stops PRIMARY KEY (race_id, driver_id, stop),
    CONSTRAINT fk_pit_stops_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_pit_stops_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE qualifying (
    qualifying_id integer NOT NULL,
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    constructor_id integer NOT NULL,
    car_number integer NOT NULL,
    position integer NOT NULL,
    q1_time interval,
    q2_time interval,
    q3_time interval,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_qualifying PRIMARY KEY (qualifying_id),
    CONSTRAINT fk_qualifying_constructor_id FOREIGN KEY (constructor_id) REFERENCES constructors (constructor_id),
    CONSTRAINT fk_qualifying_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_qualifying_race_id FOREIGN KEY (race_id) REFERENCES races (race_id)
);

CREATE TABLE results (
    result_id integer NOT NULL,
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    constructor_id integer NOT NULL,
    car_number integer,
    grid integer NOT NULL,
    finish_position integer,
    position_text text NOT NULL,
    position_order integer NOT NULL,
    points numeric NOT NULL,
    laps integer NOT NULL,
    finish_time text,
    milliseconds integer,
    fastest_lap_number integer,
    fastest_lap_rank integer,
    fastest_lap_time interval,
    fastest_lap_speed_kph numeric,
    status_id integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_results PRIMARY KEY (result_id),
    CONSTRAINT fk_results_constructor_id FOREIGN KEY (constructor_id) REFERENCES constructors (constructor_id),
    CONSTRAINT fk_results_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_results_race_id FOREIGN KEY (race_id) REFERENCES races (race_id),
    CONSTRAINT fk_results_status_id FOREIGN KEY (status_id) REFERENCES status (status_id)
);

CREATE TABLE sprint_results (
    sprint_result_id integer NOT NULL,
    race_id integer NOT NULL,
    driver_id integer NOT NULL,
    constructor_id integer NOT NULL,
    car_number integer,
    grid integer NOT NULL,
    finish_position integer,
    position_text text NOT NULL,
    position_order integer NOT NULL,
    points numeric NOT NULL,
    laps integer NOT NULL,
    finish_time text,
    milliseconds integer,
    fastest_lap_number integer,
    fastest_lap_time interval,
    status_id integer NOT NULL,
    fastest_lap_rank integer,
    loaded_at timestamp with time zone NOT NULL DEFAULT (now()),
    CONSTRAINT pk_sprint_results PRIMARY KEY (sprint_result_id),
    CONSTRAINT fk_sprint_results_constructor_id FOREIGN KEY (constructor_id) REFERENCES constructors (constructor_id),
    CONSTRAINT fk_sprint_results_driver_id FOREIGN KEY (driver_id) REFERENCES drivers (driver_id),
    CONSTRAINT fk_sprint_results_race_id FOREIGN KEY (race_id) REFERENCES races (race_id),
    CONSTRAINT fk_sprint_results_status_id FOREIGN KEY (status_id) REFERENCES status (status_id)
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122152541_CreateRawTables', '10.0.15');

