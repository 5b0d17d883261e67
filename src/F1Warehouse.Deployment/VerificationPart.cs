using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Deployment;

/// <summary>The audit of the candidate, with the results that <see cref="VerifyStage"/> would keep.</summary>
internal sealed class VerificationPart(DatabaseFolder database, WarehouseSchemas schemas)
{
    public void WriteTo(PsqlScript script)
    {
        script.Part("Verify", "Every query counts the rows that break its rule; an error ends the script before anything is published.")
            .Call("f1_warehouse.record_state(:f1w_release)")
            .Statement($"set search_path = {schemas.Candidate.SearchPath()}, {WarehouseSchemas.Metadata}")
            .Line("select set_config('f1_warehouse.release_id', :'f1w_release', false) as f1w_ignored \\gset")
            .Remember(
                """
                insert into f1_warehouse.verification_runs (release_id, target, selection, is_complete, status, started_at, milliseconds)
                values (:f1w_release, 'candidate', '{}', true, 'pass', clock_timestamp(), 0) returning run_id as f1w_run
                """);
        var hasKnown = File.Exists(Path.Combine(database.Seeds, $"{KnownExceptions.Table}.sql"));
        foreach (var query in VerificationQuery.ReadAll(database))
        {
            script.Line("").Comment(query.File.Name).Statement(RuleCount.Of(query, hasKnown));
        }

        script.Line("")
            .Statement(
                """
                update f1_warehouse.verification_runs
                set milliseconds = extract(milliseconds from clock_timestamp() - started_at)::int,
                    status = (
                        select status from f1_warehouse.verification_results where run_id = :f1w_run
                        order by array_position(array['fail', 'warn', 'pass'], status) limit 1
                    )
                where run_id = :f1w_run
                """)
            .Statement(
                """
                do $$ declare broken text; begin
                    select string_agg(format('%s (%s rows)', name, failing_rows), ', ' order by name) into broken
                    from f1_warehouse.verification_results
                    where status = 'fail' and run_id = (
                        select max(run_id) from f1_warehouse.verification_runs where release_id = current_setting('f1_warehouse.release_id')::bigint
                    );
                    if broken is not null then
                        raise exception 'verifications failed, nothing is published: %', broken;
                    end if;
                end $$
                """)
            .Statement("reset search_path")
            .Statement("update f1_warehouse.releases set state = 'verified' where release_id = :f1w_release");
    }
}
