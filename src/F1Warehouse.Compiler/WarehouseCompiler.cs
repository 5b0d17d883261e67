using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Compiler.Recovery;
using F1Warehouse.Compiler.Rules;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;

namespace F1Warehouse.Compiler;

/// <summary>
/// Compiles everything in a database folder against a real server: metadata, migrations and models are built in a scratch
/// database with no rows, verification queries are analysed. All findings are reported, not the first one only.
/// </summary>
/// <param name="server">Names the server; its database is not touched and need not exist.</param>
/// <param name="database">The scripts.</param>
public sealed class WarehouseCompiler(NpgsqlDataSource server, DatabaseFolder database)
{
    /// <exception cref="DatabaseUnavailableException">The server cannot be reached, or the scratch database cannot be made.</exception>
    public async Task<Compilation> RunAsync(CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(WarehouseSchemas.DefaultBase);
        var diagnostics = new List<Diagnostic>();
        var sources = new SourceReader(database, schemas, diagnostics);
        var foundations = sources.Foundations();
        var models = sources.Models();
        var verifications = sources.Verifications();

        await using var scratch = await ScratchDatabase.CreateAsync(server, cancellation);
        await using var connection = await scratch.OpenAsync(cancellation);
        var session = new ScratchSession(connection);
        await session.ExecuteAsync([.. schemas.Models.Select(schema => $"create schema {schema}")], cancellation);
        var ledger = new RelationLedger(connection, schemas);
        var consequences = new Consequences(connection);
        var compiler = new ScriptCompiler(session, consequences, ledger, diagnostics);
        foreach (var script in foundations)
        {
            await compiler.CompileAsync(script, _ => null, cancellation);
        }

        await new ModelOrder(compiler, models, diagnostics).CompileAllAsync(cancellation);
        var catalog = new CatalogReader(session, ledger.Relations);
        var queries = new List<CompiledQuery>();
        foreach (var query in verifications)
        {
            queries.Add(new CompiledQuery(
                query,
                VerificationQuery.Parse(query.File).Rule,
                await compiler.CompileQueryAsync(query, cancellation),
                await catalog.ReadAsync(query, cancellation)));
        }

        var warehouse = new CompiledWarehouse(models, await catalog.ReadAsync(cancellation), queries, compiler.Broken);
        diagnostics.AddRange(HeaderRule.Check(warehouse));
        diagnostics.AddRange(KnownExceptionRule.Check(database, warehouse));
        diagnostics.AddRange(await HouseRules.CheckAsync(warehouse, schemas, session, cancellation));
        var found = Sorted(Suppressions.Apply(warehouse, [.. foundations, .. models, .. verifications], diagnostics));
        var isWhole = found.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        return new Compilation(found, models.Count, verifications.Count, isWhole ? ManifestWriter.Write(warehouse) : null);
    }

    private static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
