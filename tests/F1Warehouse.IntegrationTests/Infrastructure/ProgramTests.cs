using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>Tests of the program of <c>artifacts/bin</c>, each with a database, scripts and files of its own.</summary>
public abstract class ProgramTests(TestServer server) : IAsyncLifetime
{
    private protected TestScripts Scripts { get; } = TestScripts.WithMarker();

    private protected TestData Data { get; } = TestData.WithoutExceptions();

    private protected TestDatabase Database { get; private set; } = null!;

    private protected TestProgram Program { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(server, Cancellation);
        Program = new TestProgram(Database.ConnectionString, Scripts);
    }

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        await Database.DisposeAsync();
        Data.Dispose();
        Scripts.Dispose();
        GC.SuppressFinalize(this);
    }
}
