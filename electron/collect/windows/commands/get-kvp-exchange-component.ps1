# What guests tell of their system and their name through the integration services, which Hyper-V keeps as a piece of XML for each word:
# <INSTANCE …><PROPERTY NAME="Data" TYPE="string"><VALUE>…</VALUE></PROPERTY>… Only what is named below is taken, still written as XML
# writes it; a piece of another form is passed over. Where there is no Hyper-V, or no right to it, nothing: its own commands say so already.
@{ items = @($(try { Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_KvpExchangeComponent -Property SystemName, GuestIntrinsicExchangeItems -ErrorAction Stop }
    catch { if ($_.FullyQualifiedErrorId -notmatch '0x8004100E|0x80041003|0x80041010') { throw } }) |
    ForEach-Object {
      $said = @{}
      foreach ($item in $_.GuestIntrinsicExchangeItems) {
        if ($item -notmatch '<PROPERTY NAME="Name"[^>]{0,99}>\s*<VALUE>(\w{1,64})</VALUE>') { continue }
        $name = $matches[1]
        if ($item -match '<PROPERTY NAME="Data"[^>]{0,99}>\s*<VALUE>([^<]{1,2048})</VALUE>') { $said[$name] = $matches[1] }
      }
      $_ | Select-Object -Property SystemName,
        @{ n = 'OSName'; e = { $said['OSName'] } },
        @{ n = 'OSVersion'; e = { $said['OSVersion'] } },
        @{ n = 'OSMajorVersion'; e = { $said['OSMajorVersion'] } },
        @{ n = 'ProcessorArchitecture'; e = { $said['ProcessorArchitecture'] } },
        @{ n = 'IntegrationServicesVersion'; e = { $said['IntegrationServicesVersion'] } },
        @{ n = 'FullyQualifiedDomainName'; e = { $said['FullyQualifiedDomainName'] } }
    }) }
