using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Preflight;

/// <summary>Looks before anything is touched: what stands in the way of a run is told at once, each with its cure.</summary>
/// <param name="context">Where the run is going to work.</param>
/// <param name="connections">How many connections it needs at once.</param>
public sealed class ServerPreflight(PipelineContext context, int connections)
{
    /// <exception cref="DatabaseUnavailableException">The run cannot succeed here; the message has a line for each reason.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        var problems = await FindAsync(connection, cancellation);
        if (problems.Count > 0)
        {
            throw new DatabaseUnavailableException(string.Join('\n', problems.Prepend($"a run cannot work on database '{connection.Database}', and nothing was made there:")));
        }
    }

    /// <summary>A line for each reason why a run cannot succeed here, with its cure; none = it can.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        string[] schemas = [WarehouseSchemas.Metadata, .. context.Schemas.Live.All, .. context.Schemas.Candidate.All];
        return [.. Problems(await ServerFacts.ReadAsync(connection, schemas, cancellation), connection.Database)];
    }

    private IEnumerable<string> Problems(ServerFacts facts, string database)
    {
        var (role, name) = (Identifier.Quote(facts.Role), Identifier.Quote(database));
        if (facts.IsStandby)
        {
            // Nothing else counts there.
            return ["  the server is a standby, which is read-only: connect to its primary; status and verify --live work here"];
        }

        return new[]
        {
            facts.IsReadOnly
                ? $"  sessions of {role} are read-only here: alter role {role} in database {name} set default_transaction_read_only = off"
                : null,
            facts.Encoding != "UTF8"
                ? $"  its encoding is {facts.Encoding}, which cannot hold every name: create database … encoding 'UTF8' template template0"
                : null,
            facts.Absent.Length > 0 && !facts.MayCreateSchemas
                ? $"  {role} may not make schemas ({string.Join(", ", facts.Absent)}): grant create on database {name} to {role}"
                : null,
            facts.Locked.Length > 0
                ? $"  {role} may not create in {string.Join(", ", facts.Locked)}: grant create on schema {string.Join(", ", facts.Locked.Select(Identifier.Quote))} to {role}"
                : null,
            facts.FreeConnections < connections
                ? $"  {role} can have {facts.FreeConnections} more connections, and the run needs {connections}: raise the limit of the role, the database or the server, or lower --workers"
                : null,
        }.OfType<string>();
    }
}
