using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;

using var interruption = new Interruption();
var workspace = Workspace.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
return await new WarehouseCommandLine(workspace, Terminal.OfProcess()).InvokeAsync(args, interruption.Token);
