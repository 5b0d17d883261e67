using F1Warehouse.Pipeline.Loading;
using Xunit;

namespace F1Warehouse.Tests.Loading;

public sealed class DiskNeedTests
{
    [Theory]
    [InlineData(21_000_000, null)]
    [InlineData(999_999_999, null)]
    [InlineData(
        1_670_000_000, "1.7 GB of files: the candidate takes about 5.2 GB of the server's disk, beside the live and the previous release")]
    public void Files_that_take_much_of_a_disk_are_told_before_the_load(long fileBytes, string? said) => Assert.Equal(said, DiskNeed.Of(fileBytes));
}
