using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace F1Warehouse.Tests.Compiler;

/// <summary>Editors, the workflow and the documents name targets of the SQL project that exist.</summary>
public sealed partial class NamedTargetTests
{
    [Theory]
    [InlineData(".vscode/tasks.json")]
    [InlineData(".github/workflows/warehouse.yml")]
    [InlineData("database/Properties/launchSettings.json")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_target_that_is_named_is_one_of_the_SQL_project(string file)
    {
        var targets = Directory.GetFiles(Path.Combine(Repository.Root, "database", "build"), "*.targets")
            .SelectMany(path => XDocument.Load(path).Descendants("Target").Select(target => target.Attribute("Name")!.Value)).ToHashSet();
        var named = Target().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, target => Assert.Contains(target, targets));
    }

    [GeneratedRegex(@"-t:(\w+)")]
    private static partial Regex Target();
}
