using System.Globalization;
using System.Text;

namespace F1Warehouse.Benchmarks;

/// <summary>The figures as Markdown.</summary>
internal static class Report
{
    public static async Task<string> WriteAsync(
        string program, int scale, IReadOnlyList<Comparison> comparisons, IReadOnlyList<Run> full, StageTimes stages, int pairs, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var isNative = !File.Exists(Path.ChangeExtension(program, "dll"));
        Line(text, $"# Benchmarks");
        Line(text, $"");
        Line(text, $"Written by `{(isNative ? "" : "NativeProgram=false ")}./build.sh --target=Benchmark{(scale == ScaledData.Usual ? "" : FormattableString.Invariant($" --scale={scale} --pairs={pairs}"))} --data=<the real data set>`; run it again to reproduce.");
        Line(text, $"");
        Line(text, $"- {Machine.Describe()}");
        Line(text, $"- f1warehouse: {(isNative ? "native code" : "compiled ahead of time for that runtime")}");
        foreach (var other in new[] { "postgres", "psql", "pgloader" })
        {
            Line(text, $"- {other}: {await Machine.VersionAsync(other, cancellation) ?? "not installed, so not compared"}");
        }

        Line(text, $"- whole processes from start to exit, on an embedded server of their own, in turn (A B A B …), {pairs} pairs after one that does not count");
        Line(text, $"- the ratio is the median of the ratios pair by pair, with the smallest and the largest; memory is the largest resident set of the process");
        Line(text, $"");
        Line(text, $"| what | A, median s | B, median s | A ÷ B | smallest to largest | peak memory of A, MB |");
        Line(text, $"| --- | --- | --- | --- | --- | --- |");
        foreach (var comparison in comparisons)
        {
            Line(text, $"| {comparison.What} | {Statistics.Seconds(comparison.RunsOfA):F2} | {Statistics.Seconds(comparison.RunsOfB):F2} | **{comparison.Ratio:F2}** | {comparison.Ratios.Min():F2}–{comparison.Ratios.Max():F2} | {Statistics.PeakMegabytes(comparison.RunsOfA):F0} |");
        }

        Line(text, $"");
        Line(text, $"A is `f1warehouse load` into a candidate complete with primary and foreign keys. psql is `tests/F1Warehouse.Benchmarks/psql-reference.sql`:");
        Line(text, $"\\copy of the same files in one transaction, keys at the end. pgloader loads bare tables, and psql adds the keys.");
        if (scale == ScaledData.Usual)
        {
            Line(text, $"Both of the last comparison are loads at a terminal, B with `NO_COLOR`, so that it shows plain lines and no bars, in three times the pairs.");
        }

        Line(text, $"");
        Line(text, $"| the whole way | median s |");
        Line(text, $"| --- | --- |");
        if (full.Count > 0)
        {
            Line(text, $"| `f1warehouse run`: migrate, load, model, verify, publish | {Statistics.Seconds(full):F2} |");
        }

        Line(text, $"| all models, side by side | {stages.Models:F2} |");
        Line(text, $"| all verifications, side by side | {stages.Verifications:F2} |");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
