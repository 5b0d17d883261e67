using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>What a program left behind.</summary>
internal sealed record FinishedProgram(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";

    /// <summary>Its output as the document of a verb, which is as its schema in <c>docs/</c> says.</summary>
    public async Task<JsonNode> JsonAsync(string verb, CancellationToken cancellation)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", $"{verb}.schema.json"), cancellation);
        Assert.Empty(schema.Validate(Output));
        return JsonNode.Parse(Output)!;
    }
}
