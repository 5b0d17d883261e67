using F1Warehouse.Tests.Architecture.Planted.Second;

namespace F1Warehouse.Tests.Architecture.Planted.First;

/// <summary>Knows the other folder, which knows this one.</summary>
internal sealed record Knowing(Known? Other);
