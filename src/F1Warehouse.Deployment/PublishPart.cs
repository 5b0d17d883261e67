using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>The swap of candidate and live, as <see cref="PublishStage"/> does it, with its own queries.</summary>
internal sealed class PublishPart(WarehouseSchemas schemas)
{
    public void WriteTo(PsqlScript script)
    {
        script.Part("Publish", "One transaction of renames; views and privileges follow.")
            .Execute(LoadPart.Sweep(schemas.Outgoing));
        foreach (var schema in schemas.Previous.All.Concat(schemas.Outgoing.All))
        {
            script.Statement($"create schema if not exists {schema}");
        }

        script.Line("").Line("begin;")
            .Comment("At the candidate is nobody but an autovacuum, which gives way to whoever waits for long.")
            .Execute(LockCandidate())
            .Comment("Readers are let go first, for up to two minutes, and never made to wait longer than 200 ms at a time.")
            .Statement(LockReadersOut())
            .Comment("What the candidate consists of, under its live names; what else is in or on the schemas to be retired is somebody else's.")
            .Statement($"create temporary table f1w_ours on commit drop as {Inventoried(schemas.Candidate)}")
            .Statement(RefuseForeignObjects())
            .Execute(Bind(Grants.Query, Of(schemas.Live.All), Of(schemas.Candidate.All)));
        Move(script, schemas.Previous, schemas.Outgoing);
        Move(script, schemas.Live, schemas.Previous);
        Move(script, schemas.Candidate, schemas.Live);
        script
            .Statement($"update f1_warehouse.releases set state = 'retired' where base_schema = {Of(schemas.BaseName)} and state = 'live'")
            .Statement("update f1_warehouse.releases set state = 'live', published_at = clock_timestamp() where release_id = :f1w_release")
            .Statement("insert into f1_warehouse.release_objects (release_id, type, identity) select :f1w_release, type, identity from f1w_ours")
            .Line("commit;").Line("")
            .Comment("Tidying.")
            .Execute(LoadPart.Sweep(schemas.Outgoing))
            .Execute(LoadPart.Sweep(schemas.Candidate))
            .Line("\\echo Release :f1w_release is live");
    }

    private static string RelationsOf(WarehouseSchemas set) => Bind(Relations.Query, Of(set.All), Of(Inventory.OurRawTables));

    // In the live names, as the books keep them.
    private string Inventoried(WarehouseSchemas set)
    {
        var identity = set.All.Zip(schemas.Live.All).Aggregate("identity", (sql, names) => $"replace({sql}, {Of($"{names.First}.")}, {Of($"{names.Second}.")})");
        return $"select type, {identity} as identity from (\n{Bind(Inventory.Query, Of(set.All), Of(Inventory.OurRawTables))}\n) as objects";
    }

    private static void Move(PsqlScript script, WarehouseSchemas from, WarehouseSchemas to) => script.Execute(
        $"""
        select format('alter table %I.%I set schema %I', nspname, relname, target)
        from ({RelationsOf(from)}) as relations
        join unnest({Of(from.All)}, {Of(to.All)}) as names (source, target) on source = nspname
        """);

    private string LockCandidate() =>
        $"""
        select format('lock table %s in access exclusive mode', string_agg(format('%I.%I', nspname, relname), ', '))
        from ({RelationsOf(schemas.Candidate)}) as arriving
        """;

    private string LockReadersOut() =>
        $"""
        do $$ declare relations text; began timestamptz := clock_timestamp(); begin
            select string_agg(format('%I.%I', nspname, relname), ', ') into relations
            from (({RelationsOf(schemas.Live)}) union all ({RelationsOf(schemas.Previous)})) as retiring;
            if relations is null then
                return;
            end if;
            loop
                begin
                    set local lock_timeout = '200ms';
                    execute format('lock table %s in access exclusive mode', relations);
                    return;
                exception when lock_not_available then
                    if clock_timestamp() > began + interval '2 minutes' then
                        raise;
                    end if;
                    perform pg_sleep(0.3);
                end;
            end loop;
        end $$
        """;

    private string RefuseForeignObjects() =>
        $"""
        do $$ declare others text; begin
            select string_agg(format('%s %s', type, identity), '; ' order by type, identity) into others
            from (
                ({Inventoried(schemas.Live)} union {Inventoried(schemas.Previous)})
                except select type, identity from f1w_ours
                except select type, identity from f1_warehouse.release_objects join f1_warehouse.releases using (release_id)
                    where base_schema = {Of(schemas.BaseName)}
            ) as foreign_objects;
            if others is not null then
                raise exception 'objects that are not F1Warehouse''s stand in or on the schemas to be retired: %', others;
            end if;
        end $$
        """;
}
