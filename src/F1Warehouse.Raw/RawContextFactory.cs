using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace F1Warehouse.Raw;

/// <summary>
/// Gives <c>dotnet ef</c> the model without running a program. Writing and exporting migrations needs no database;
/// <c>dotnet ef database update --connection "…"</c> names one.
/// </summary>
internal sealed class RawContextFactory : IDesignTimeDbContextFactory<RawContext>
{
    public RawContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RawContext>().UseNpgsql().Options);
}
