ALTER TABLE sprint_results ALTER COLUMN grid DROP NOT NULL;

ALTER TABLE seasons ALTER COLUMN url DROP NOT NULL;

ALTER TABLE results ALTER COLUMN grid DROP NOT NULL;

ALTER TABLE drivers ALTER COLUMN url DROP NOT NULL;

ALTER TABLE driver_standings ALTER COLUMN championship_position DROP NOT NULL;

ALTER TABLE constructors ALTER COLUMN url DROP NOT NULL;

ALTER TABLE constructor_standings ALTER COLUMN championship_position DROP NOT NULL;

ALTER TABLE circuits ALTER COLUMN url DROP NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126105424_AllowNullsOfOtherEditions', '10.0.15');

