# Restores the Cake tool and hands everything over to build/build.cake: ./build.ps1 --target=Full --data=...
$ErrorActionPreference = "Stop"
$caller = (Get-Location).ProviderPath
Push-Location $PSScriptRoot
try {
    dotnet tool restore > $null
    if ($LASTEXITCODE -eq 0) { dotnet cake build/build.cake "--caller=$caller" @args }
}
finally {
    Pop-Location
}
exit $LASTEXITCODE
