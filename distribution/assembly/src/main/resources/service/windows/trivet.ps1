<#
Runs Trivet on Windows, by hand or as a service under WinSW (https://github.com/winsw/winsw, MIT licence).

  .\trivet.ps1 run        in this window; Ctrl+C stops it
  .\trivet.ps1 service    writes trivet-service.xml beside this file; put WinSW's exe there as trivet-service.exe, then
                          trivet-service.exe install, trivet-service.exe start

Environment, as for bin/trivet: TRIVET_DATA (C:\ProgramData\Trivet), TRIVET_PORT (8181), TRIVET_SSH_PORT (8101),
TRIVET_MEMORY (512m), TRIVET_SHOP, JAVA_HOME. What bin/trivet does at a start is done here in the same order.

NOT TRIED ON A WINDOWS MACHINE YET. Tell us what you find.
#>
param([Parameter(Mandatory = $true)][ValidateSet('run', 'service')][string]$Command)
$ErrorActionPreference = 'Stop'

function Value($name, $otherwise) {
    $given = [Environment]::GetEnvironmentVariable($name)
    if ($given) { $given } else { $otherwise }
}

$program = (Resolve-Path "$PSScriptRoot\..\..").Path
$data = Value 'TRIVET_DATA' "$env:ProgramData\Trivet"
$port = Value 'TRIVET_PORT' '8181'
$sshPort = Value 'TRIVET_SSH_PORT' '8101'
$memory = Value 'TRIVET_MEMORY' '512m'
$java = if ($env:JAVA_HOME) { "$env:JAVA_HOME\bin\java.exe" } else { (Get-Command java.exe).Source }
$version = [int](& $java -XshowSettings:properties -version 2>&1 | Select-String 'java.specification.version = (\d+)').Matches[0].Groups[1].Value
if ($version -lt 21) { throw "Java $version is too old: install a JDK of at least 21 and set JAVA_HOME." }

$own = 'users.properties', 'keys.properties', 'custom.system.properties', 'org.apache.felix.http.cfg',
    'org.apache.karaf.shell.cfg', 'org.ops4j.pax.logging.cfg', 'org.trivetpos.persistence.cfg'

# only this user, the system and administrators read the data
function Initialize-Data {
    foreach ($folder in 'etc', 'log', 'store', 'karaf\tmp') { New-Item -ItemType Directory -Force "$data\$folder" | Out-Null }
    & icacls $data /inheritance:r /grant:r "$([Security.Principal.WindowsIdentity]::GetCurrent().Name):(OI)(CI)F" `
        'SYSTEM:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' | Out-Null
    if (-not (Test-Path "$data\etc\trivet.shop")) {
        $kinds = if (Test-Path "$data\etc\trivet.build") { 'shop-counter demo' } else { Value 'TRIVET_SHOP' '' }
        [IO.File]::WriteAllText("$data\etc\trivet.shop", (($kinds -split '\s+' | Where-Object { $_ }) -join "`n") + "`n")
    }
}

function Update-Settings {
    $build = "$data\etc\trivet.build"
    if ((Test-Path $build) -and (Get-FileHash $build).Hash -eq (Get-FileHash "$program\etc\trivet.build").Hash) { return }
    foreach ($file in Get-ChildItem "$program\etc") {
        $there = Test-Path "$data\etc\$($file.Name)"
        if ($file.Name -ne 'trivet.build' -and -not ($own -contains $file.Name -and $there)) {
            Copy-Item $file.FullName "$data\etc\" -Recurse -Force
        }
    }
    Remove-Item "$data\karaf\cache", "$data\karaf\trivet.jsa" -Recurse -Force -ErrorAction SilentlyContinue
    $features = ((Get-Content "$data\etc\trivet.shop") | Where-Object { $_ }) -join ','
    $settings = [IO.File]::ReadAllText("$program\etc\org.apache.karaf.features.cfg")
    if ($features) { $settings = $settings -replace '(?m)^featuresBoot *=', "`$0$features," }
    [IO.File]::WriteAllText("$data\etc\org.apache.karaf.features.cfg", $settings)
    Copy-Item "$program\etc\trivet.build" "$data\etc\" -Force
}

function New-Admin {
    $users = "$data\etc\users.properties"
    if ((Test-Path $users) -and (Select-String -Quiet '^admin' $users)) { return }
    $random = New-Object byte[] 18
    [Security.Cryptography.RandomNumberGenerator]::Create().GetBytes($random)
    $password = [Convert]::ToBase64String($random).Replace('+', 'x').Replace('/', 'y')
    $hash = [Security.Cryptography.SHA512]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($password))
    $hex = -join ($hash | ForEach-Object { $_.ToString('x2') })
    [IO.File]::AppendAllText($users, "admin = {CRYPT}$hex{CRYPT},_g_:admingroup`n")
    Write-Host "Admin shell: user admin, password $password (shown this once: write it down)"
}

function Get-JavaArguments {
    $folder = $data.Replace('\', '/')
    $arguments = @('-Xms64m', "-Xmx$memory", '-XX:+UseG1GC', '-XX:-G1UseAdaptiveIHOP', '-XX:InitiatingHeapOccupancyPercent=65',
        '-XX:MetaspaceSize=160m', '-Djdk.reflect.useNativeAccessorOnly=true', '--enable-native-access=ALL-UNNAMED')
    if ($version -ge 24) { $arguments += '--sun-misc-unsafe-memory-access=allow' }
    foreach ($opened in 'java.base/java.security', 'java.base/java.net', 'java.base/java.lang', 'java.base/java.util',
            'java.naming/javax.naming.spi', 'java.rmi/sun.rmi.transport.tcp') {
        $arguments += '--add-opens', "$opened=ALL-UNNAMED"
    }
    foreach ($exported in 'java.base/sun.net.www.protocol.file', 'java.base/sun.net.www.protocol.http',
            'java.base/sun.net.www.protocol.https', 'java.base/sun.net.www.protocol.jar',
            'java.base/sun.net.www.content.text', 'java.naming/com.sun.jndi.ldap', 'java.rmi/sun.rmi.registry') {
        $arguments += '--add-exports', "$exported=ALL-UNNAMED"
    }
    $arguments += "-XX:ErrorFile=$folder/log/jvm-crash-%p.log", '-XX:+ExitOnOutOfMemoryError',
        '-XX:+AutoCreateSharedArchive', "-XX:SharedArchiveFile=$folder/karaf/trivet.jsa", '-Xlog:cds=off',
        '-Xlog:cds+dynamic=off', "-Dkaraf.home=$($program.Replace('\', '/'))", "-Dkaraf.base=$folder",
        "-Dkaraf.etc=$folder/etc", "-Dkaraf.data=$folder/karaf", "-Dkaraf.log=$folder/log",
        "-Dkaraf.instances=$folder/karaf/instances", "-Djava.io.tmpdir=$folder/karaf/tmp",
        "-Dkaraf.pid.file=$folder/karaf/karaf.pid", "-Dkaraf.lock.dir=$folder/karaf",
        "-Djava.util.logging.config.file=$folder/etc/java.util.logging.properties", "-Dtrivet.data=$folder",
        "-Dtrivet.http.port=$port", "-Dtrivet.ssh.port=$sshPort", '-Dkaraf.startLocalConsole=false',
        '-Dkaraf.startRemoteShell=true', '-classpath', "$program\lib\boot\*;$program\lib\jdk9plus\*",
        'org.apache.karaf.main.Main'
    $arguments
}

Initialize-Data
Update-Settings
New-Admin
$arguments = Get-JavaArguments
if ($Command -eq 'run') {
    Set-Location $data
    & $java @arguments
} else {
    $line = ($arguments | ForEach-Object { if ($_ -match '\s') { '"' + $_ + '"' } else { $_ } }) -join ' '
    $xml = @"
<service>
  <id>trivet</id>
  <name>Trivet</name>
  <description>Restaurant point of sale</description>
  <executable>$([Security.SecurityElement]::Escape($java))</executable>
  <arguments>$([Security.SecurityElement]::Escape($line))</arguments>
  <workingdirectory>$([Security.SecurityElement]::Escape($data))</workingdirectory>
  <logpath>$([Security.SecurityElement]::Escape("$data\log"))</logpath>
  <log mode="roll-by-size"><sizeThreshold>8192</sizeThreshold><keepFiles>4</keepFiles></log>
  <onfailure action="restart" delay="5 sec"/>
  <onfailure action="restart" delay="20 sec"/>
  <resetfailure>10 min</resetfailure>
  <stoptimeout>70 sec</stoptimeout>
  <serviceaccount><username>NT AUTHORITY\LocalService</username></serviceaccount>
</service>
"@
    & icacls $data /grant 'NT AUTHORITY\LocalService:(OI)(CI)F' | Out-Null
    [IO.File]::WriteAllText("$PSScriptRoot\trivet-service.xml", $xml)
    Write-Host "Written: $PSScriptRoot\trivet-service.xml. Run this again after each update of the program."
}
