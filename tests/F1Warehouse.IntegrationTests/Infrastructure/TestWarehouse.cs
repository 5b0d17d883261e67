using System.Collections.Concurrent;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A warehouse in a database of the test's own, and the product's stages on it.</summary>
internal sealed class TestWarehouse : IAsyncDisposable, IPipelineObserver
{
    private readonly bool ownsDatabase;

    private TestWarehouse(TestDatabase database, bool ownsDatabase, string baseSchema, string? scripts)
    {
        this.ownsDatabase = ownsDatabase;
        Database = database;
        Context = new PipelineContext(
            database.DataSource, WarehouseSchemas.For(baseSchema), new DatabaseFolder(scripts ?? ProductScripts), this);
    }

    private static string ProductScripts { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "database"));

    public TestDatabase Database { get; }

    public PipelineContext Context { get; }

    public ConcurrentQueue<PipelineEvent> Events { get; } = [];

    /// <summary>The synthetic championship that the repository holds.</summary>
    public static string SampleFolder { get; } = Path.Combine(Repository.Root, "data", "sample");

    /// <param name="server">The server of the test run.</param>
    /// <param name="cancellation">The test's.</param>
    /// <param name="scripts">Another folder than the product's <c>database/</c>.</param>
    public static async Task<TestWarehouse> CreateAsync(TestServer server, CancellationToken cancellation, string? scripts = null) =>
        new(await TestDatabase.CreateAsync(server, cancellation), ownsDatabase: true, WarehouseSchemas.DefaultBase, scripts);

    /// <summary>A second warehouse in the same database.</summary>
    public TestWarehouse WithBase(string baseSchema) => new(Database, ownsDatabase: false, baseSchema, Context.Scripts.Root);

    /// <summary>The same warehouse built from other scripts.</summary>
    public TestWarehouse WithScripts(string scripts) => new(Database, ownsDatabase: false, Context.Schemas.BaseName, scripts);

    /// <summary>The same warehouse in a database of its own; nobody may be connected to this one meanwhile.</summary>
    public async Task<TestWarehouse> CopyAsync(TestServer server, CancellationToken cancellation) => new(
        await TestDatabase.CreateAsync(server, cancellation, Database), ownsDatabase: true, Context.Schemas.BaseName, Context.Scripts.Root);

    public Task MigrateAsync(CancellationToken cancellation) => new MigrateStage(Context).RunAsync(cancellation);

    /// <summary>With the exceptions of the source, which are those of the product's rules.</summary>
    public Task<IReadOnlyList<LoadedFile>> LoadAsync(string source, CancellationToken cancellation) =>
        new LoadStage(Context) { Accepted = Context.Scripts.Root == ProductScripts ? UserExceptions.Read(Context.Scripts, source) : [] }.RunAsync(source, leftOut: [], workers: 2, isSynthetic: false, cancellation);

    public Task ModelAsync(CancellationToken cancellation) => new ModelStage(Context).RunAsync(cancellation);

    public async Task<IReadOnlyList<VerificationResult>> VerifyAsync(CancellationToken cancellation) =>
        (await VerifyAsync(new VerificationSettings(), cancellation)).Results;

    public Task<VerificationRun> VerifyAsync(VerificationSettings settings, CancellationToken cancellation) =>
        new VerifyStage(Context, settings).RunAsync(cancellation);

    public Task<long> PublishAsync(CancellationToken cancellation) => PublishAsync(new PublishSettings(), cancellation);

    public async Task<long> PublishAsync(PublishSettings settings, CancellationToken cancellation)
    {
        await using var only = await RunLock.AcquireAsync(Context.Database, cancellation);
        return (await new PublishStage(Context, only, settings).RunAsync(cancellation)).ReleaseId;
    }

    public async Task<long> RollbackAsync(long? to, CancellationToken cancellation)
    {
        await using var only = await RunLock.AcquireAsync(Context.Database, cancellation);
        return (await new RollbackStage(Context, only, new PublishSettings()).RunAsync(to, cancellation)).ReleaseId;
    }

    /// <summary>All five stages.</summary>
    public async Task RunAsync(string source, CancellationToken cancellation)
    {
        await MigrateAsync(cancellation);
        await PrepareAsync(source, cancellation);
        // Tests go from much data to little as they please.
        await PublishAsync(new PublishSettings { AllowLoss = true }, cancellation);
    }

    /// <summary>Load, model and verify: a candidate that is ready to publish.</summary>
    public async Task PrepareAsync(string source, CancellationToken cancellation)
    {
        await LoadAsync(source, cancellation);
        await ModelAsync(cancellation);
        await VerifyAsync(cancellation);
    }

    void IPipelineObserver.On(PipelineEvent happened) => Events.Enqueue(happened);

    public async ValueTask DisposeAsync()
    {
        if (ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }
}
