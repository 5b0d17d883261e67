using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Shows a run on the console.</summary>
internal interface IReporter : IPipelineObserver, IAsyncDisposable;
