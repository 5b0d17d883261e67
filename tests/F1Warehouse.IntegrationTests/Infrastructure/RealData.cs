using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>The real data set, which is not part of the repository.</summary>
internal static class RealData
{
    /// <summary>Its folder; skips the test where it is not there.</summary>
    public static string FolderOrSkip()
    {
        var folder = Environment.GetEnvironmentVariable("F1W_REAL_DATA")
            ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "f1-1950-2024"));
        Assert.SkipUnless(Directory.Exists(folder), $"the real data are not at {folder}; F1W_REAL_DATA names another folder");
        return folder;
    }
}
