# Restores the Cake tool and hands everything over to build/build.cake: ./build.ps1 --target=Full --data=...
$ErrorActionPreference = "Stop"
$caller = (Get-Location).ProviderPath
Push-Location $PSScriptRoot
try {
    dotnet tool restore > $null
    # Cake would answer with a help of its own.
    $arguments = @(if ($args.Count -gt 0 -and $args[0] -in "--help", "-h") { "--target=Help" } else { $args })
    if ($LASTEXITCODE -eq 0) { dotnet cake build/build.cake "--caller=$caller" @arguments }
}
finally {
    Pop-Location
}
exit $LASTEXITCODE
