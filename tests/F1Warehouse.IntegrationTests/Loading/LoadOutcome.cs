using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.IntegrationTests.Loading;

internal sealed record LoadOutcome(string Schema, IReadOnlyList<LoadedFile> Files, RecordedEvents Events);
