@{ text = (@(netsh interface portproxy show all) -join "`r`n") }
