using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>How long readers are waited for. The default is that of <c>f1_warehouse.default_patience()</c>, which the psql script has, too.</summary>
internal static class Patience
{
    public static async Task<TimeSpan> OfAsync(NpgsqlDataSource database, TimeSpan? asked, CancellationToken cancellation) =>
        asked ?? (await Statements.ReadAsync(database, "select f1_warehouse.default_patience()", row => row.GetTimeSpan(0), cancellation))[0];
}
