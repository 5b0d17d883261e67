using Xunit;

namespace F1Warehouse.IntegrationTests.Packaging;

/// <summary>Tests of packages share one packing.</summary>
[CollectionDefinition]
public sealed class Packages : ICollectionFixture<PackedRepository>;
