namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Drivers, constructors and texts that are not who or what they are.</summary>
internal static class IdentityCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A driver is in the file twice, and has half of the results under each id",
            """
            insert into drivers
            select (d).* from (
                select jsonb_populate_record(drivers, jsonb_build_object('driver_id', 9001, 'driver_ref', 'hamilton2')) as d
                from drivers where driver_ref = 'hamilton'
            ) as copied;
            update results set driver_id = 9001 where driver_id = driver('hamilton') and race_id = race(2012, 3)
            """,
            new Notice("references_are_unique", "driver/Lewis Hamilton, 1985-01-07"),
            new Notice("driver_standings_follow_from_points", "2012/3/hamilton")),
        new("Two drivers have the same reference",
            "update drivers set driver_ref = 'hamilton' where driver_ref = 'button'",
            new Notice("references_are_unique", "driver_ref/hamilton")),
        new("Two constructors have the same reference",
            "update constructors set constructor_ref = 'ferrari' where constructor_ref = 'mclaren'",
            new Notice("references_are_unique", "constructor_ref/ferrari")),
        new("Two circuits have the same reference",
            "update circuits set circuit_ref = 'monza' where circuit_ref = 'spa'",
            new Notice("references_are_unique", "circuit_ref/monza")),
        new("A driver is born in another century",
            "update drivers set date_of_birth = date_of_birth + 36525 where driver_ref = 'fangio'",
            new Notice("drivers_have_a_plausible_age", "1956/1/fangio")) { Kind = CorruptionKind.Source },
        new("A cause of retirement that nobody has mapped",
            "update status set status = 'Abducted' where status = 'Engine'",
            new Notice("every_status_is_mapped", "Abducted")) { Kind = CorruptionKind.Source },
        new("A name with an HTML entity",
            "update drivers set surname = 'P&eacute;rez' where driver_ref = 'perez'",
            new Notice("names_are_clean", "stg_drivers/surname/P&eacute;rez")) { Kind = CorruptionKind.Source },
    ];
}
