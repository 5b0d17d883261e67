// What can be built and run here: ./build.sh --help, ./build.sh --tree
#load "tasks/*.cake"

RefuseUnknownOptions();
try
{
    RunTarget(Argument("target", "Full"));
}
catch (CakeReportException report) when (report.InnerException is CakeException failure)
{
    // Cake ends with the exit code of a CakeException, but not of one that is wrapped in its report.
    throw new CakeException(failure.ExitCode, failure.Message);
}
