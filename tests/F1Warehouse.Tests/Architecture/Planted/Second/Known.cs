using F1Warehouse.Tests.Architecture.Planted.First;

namespace F1Warehouse.Tests.Architecture.Planted.Second;

/// <summary>Knows the other folder, which knows this one.</summary>
internal sealed record Known(Knowing? Other);
