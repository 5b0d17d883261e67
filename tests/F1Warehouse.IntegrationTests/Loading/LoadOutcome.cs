using F1Warehouse.Pipeline.Loading;

namespace F1Warehouse.IntegrationTests.Loading;

internal sealed record LoadOutcome(string Schema, IReadOnlyList<LoadedFile> Files, RecordedEvents Events);
