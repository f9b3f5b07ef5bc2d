# With nothing on its standard input, which is else that of the session.
@{ text = (@($null | netsh interface portproxy show all) -join "`r`n") }
