using System.Runtime.ExceptionServices;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Postgresql;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Applies scripts with DbUp: in the given order, those of the journal left out.</summary>
internal static class ScriptRunner
{
    /// <summary>Each in a transaction of its own.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="ScriptException">PostgreSQL refused a script; those before it stay applied.</exception>
    public static Task<int> ApplyAsync(
        NpgsqlDataSource database, IReadOnlyList<PlannedScript> scripts, IScriptJournal journal, CancellationToken cancellation) =>
        ApplyAsync(database, scripts, journal, builder => builder.WithTransactionPerScript(), cancellation);

    /// <summary>All in one transaction.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="ScriptException">PostgreSQL refused a script; none is applied.</exception>
    public static Task<int> ApplyTogetherAsync(
        NpgsqlDataSource database, IReadOnlyList<PlannedScript> scripts, IScriptJournal journal, CancellationToken cancellation) =>
        ApplyAsync(database, scripts, journal, builder => builder.WithTransaction(), cancellation);

    private static async Task<int> ApplyAsync(
        NpgsqlDataSource database, IReadOnlyList<PlannedScript> scripts, IScriptJournal journal, Action<UpgradeEngineBuilder> transactions, CancellationToken cancellation)
    {
        // DbUp is synchronous.
        var result = await Task.Run(() => Apply(database, scripts, journal, transactions, cancellation), CancellationToken.None);
        if (!result.Successful)
        {
            ExceptionDispatchInfo.Throw(result.Error);
        }

        return result.Scripts.Count();
    }

    private static DatabaseUpgradeResult Apply(
        NpgsqlDataSource database, IReadOnlyList<PlannedScript> scripts, IScriptJournal journal, Action<UpgradeEngineBuilder> transactions, CancellationToken cancellation)
    {
        var manager = new PostgresqlConnectionManager(database);
        var plan = scripts.ToDictionary(script => script.File.Name);
        var order = scripts.Select((script, index) => (script.File.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
        var builder = DeployChanges.To.PostgresqlDatabase(manager)
            .WithScripts(scripts.Select(script => new SqlScript(script.File.Name, script.File.Text)))
            .WithScriptNameComparer(Comparer<string>.Create((a, b) => order.GetValueOrDefault(a, -1).CompareTo(order.GetValueOrDefault(b, -1))))
            .WithVariablesDisabled()
            .JournalTo(new DbUpJournal(() => manager, journal))
            .LogToNowhere();
        transactions(builder);
        builder.Configure(configuration =>
            configuration.ScriptExecutor = new ScriptExecutor(() => manager, plan, journal, cancellation));
        return builder.Build().PerformUpgrade();
    }
}
