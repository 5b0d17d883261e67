using System.CommandLine;
using BenchmarkDotNet.Running;
using F1Warehouse.Benchmarks;

var data = new Option<string>("--data") { Description = "Folder with the CSV files.", Required = true };
var program = new Option<string>("--program") { Description = "The program under test.", Required = true };
var report = new Option<string>("--report") { Description = "The Markdown file to write.", Required = true };
var scale = new Option<int>("--scale") { Description = "How many times the laps the larger data have. Another number than 10: only these are compared.", DefaultValueFactory = _ => ScaledData.Usual };
var pairs = new Option<int>("--pairs") { Description = "Paired runs of each comparison.", DefaultValueFactory = _ => 11 };
var compare = new Command("compare", "Times the program against psql and pgloader, as whole processes.") { data, program, scale, report, pairs };
compare.SetAction((parsed, cancellation) => Comparisons.RunAsync(
    parsed.GetRequiredValue(program), parsed.GetRequiredValue(data), parsed.GetValue(scale), parsed.GetRequiredValue(report), parsed.GetValue(pairs), cancellation));

var micro = new Command("parse", "Times parsing and encoding alone, with BenchmarkDotNet.") { data };
micro.SetAction(parsed =>
{
    Environment.SetEnvironmentVariable(ParseAndEncode.FolderVariable, Path.GetFullPath(parsed.GetRequiredValue(data)));
    BenchmarkRunner.Run<ParseAndEncode>();
});

return await new RootCommand("How fast F1Warehouse is, measured.") { compare, micro }.Parse(args).InvokeAsync();
