using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;

namespace F1Warehouse.Deployment;

/// <summary>
/// The whole deployment as one psql script, for a DBA to read and run: the same steps, queries and books as the stages, in the
/// same order. What fails before the last part leaves the live release as it is, and running the script again starts over.
/// </summary>
/// <param name="database">The scripts.</param>
/// <param name="schemas">The live names.</param>
/// <param name="data">The folder of the CSV files; they are read with <c>\copy</c> where the script runs.</param>
/// <param name="leftOut">Datasets whose tables stay empty.</param>
public sealed class DeploymentScript(DatabaseFolder database, WarehouseSchemas schemas, string data, params IReadOnlyCollection<Dataset> leftOut)
{
    /// <summary>Which tables are spread over several nodes. Default: none.</summary>
    public Distribution Distribution { get; init; } = Distribution.None;

    /// <exception cref="ConfigurationException">The data are no folder, or a script lies where it does not belong.</exception>
    /// <exception cref="CsvDataException">A file is missing, or its rows cannot be loaded as they are.</exception>
    public string Write()
    {
        var script = new PsqlScript();
        Begin(script);
        new MigrationPart(database, schemas).WriteTo(script);
        new LoadPart(database, schemas, Path.GetFullPath(data), leftOut, Distribution).WriteTo(script);
        new ModelPart(database, schemas).WriteTo(script);
        new VerificationPart(database, schemas).WriteTo(script);
        new PublishPart(schemas).WriteTo(script);
        return script.ToString();
    }

    private void Begin(PsqlScript script) => script
        .Comment($"F1Warehouse: the deployment of base schema {schemas.BaseName} as one script.")
        .Comment("Run it with psql 15 or later, in a database of PostgreSQL 15 or later:")
        .Comment("    psql -X -f THIS_FILE \"host=… dbname=…\"")
        .Comment("It loads, builds and audits a candidate beside the live release, then swaps the two in one transaction.")
        .Comment("Any failure ends it, with the live release as it was; run it again to start over.")
        .Line("")
        .Line("\\set ON_ERROR_STOP on")
        .Line("\\set QUIET on")
        .Line("\\pset tuples_only on")
        .Comment("What the sessions of the program have, whatever this server, database or role gives.")
        .Line($"set client_encoding = 'UTF8'; {SessionSettings.Statement(WarehouseDatabase.OldestServer)}")
        .Statement("set client_min_messages = warning")
        .Line("select current_setting('server_version_num')::int >= 170000 as f1w_17 \\gset")
        .Line("\\if :f1w_17")
        .Statement("set transaction_timeout = 0")
        .Line("\\endif")
        .Line("select current_setting('citus.version', true) is not null as f1w_citus \\gset")
        .Line("\\if :f1w_citus")
        .Line(SessionSettings.OfCitus)
        .Line("\\endif")
        .Line("")
        .Comment("One run at a time. The lock ends with this session.")
        .Statement(
            $"""
            do $$ begin
                if not pg_try_advisory_lock({RunLock.Space}, {RunLock.Key}) then
                    raise exception 'another run holds database %', current_database();
                end if;
            end $$
            """);
}
