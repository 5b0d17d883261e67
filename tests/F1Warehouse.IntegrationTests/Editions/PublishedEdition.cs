using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>An edition, and what the program made of it in a database of its own.</summary>
internal sealed class PublishedEdition : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("f1w-edition-");

    private PublishedEdition(string name, TestDatabase database)
    {
        Name = name;
        Database = database;
    }

    public string Name { get; }

    public TestDatabase Database { get; }

    /// <summary>Its CSV files.</summary>
    public string Folder => folder.FullName;

    /// <summary>How <c>run</c> ended.</summary>
    public FinishedProgram Run { get; private set; } = new(-1, "", "");

    /// <summary>Where its marts are.</summary>
    public string SearchPath { get; } = WarehouseSchemas.For(WarehouseSchemas.DefaultBase).SearchPath();

    public static async Task<PublishedEdition> CreateAsync(string name, TestServer server, CancellationToken cancellation)
    {
        var edition = new PublishedEdition(name, await TestDatabase.CreateAsync(server, cancellation));
        try
        {
            new Edition(name).WriteTo(edition.Folder);
            using var program = new ProductProgram(edition.Database.ConnectionString);
            edition.Run = await program.RunAsync("run", ["--data", edition.Folder], cancellation);
            return edition;
        }
        catch
        {
            await edition.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Database.DisposeAsync();
    }
}
