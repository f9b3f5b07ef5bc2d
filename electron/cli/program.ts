import { Command, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { changeSyntax } from '../../shared/reach/what-if/change-syntax.ts'
import type { ExitStatus } from './exit-status.ts'
import { readPort } from './port.ts'
import { runVerb, type VerbResult } from './run-verb.ts'
import { readScale } from './scale.ts'
import { addJsonOption, addSourceOptions, type SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'

/** The command line's verbs. What a verb needs is loaded only when it runs, so that each starts quickly. */
export function buildProgram(terminal: Terminal, ended: (status: ExitStatus) => void): Command {
  const run = async (verb: () => Promise<VerbResult>): Promise<void> => ended(await runVerb(terminal, verb))
  // Where from can be said before the verb as well as after it.
  const source = <T extends SourceOptions>(options: T): T => {
    const before = program.opts<SourceOptions>()
    const recording = options.recording ?? before.recording
    const moment = options.moment ?? before.moment
    return { ...options, ...(recording && { recording }), ...(moment && { moment }), lan: options.lan && before.lan }
  }
  const program = new Command('switchyard')
    .description(
      'Draws the live network of a machine with virtual machines, and says who can reach whom, and why not.\nWithout a verb it opens the window.',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .helpCommand('help [verb]', 'how a verb is used')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      outputError: (text) =>
        terminal.err(
          `switchyard: ${text
            .trim()
            .replace(/^error: /, '')
            .replace(/\s*\n\s*/g, ' ')}`,
        ),
    })
  addSourceOptions(program)
    .option('--browser', 'open the window in the browser, even where Electron is there')
    .addHelpText('after', '\nExit status: 0 done, 1 an expectation was not met, 2 wrong use or unreadable input.')
    .action(() => run(async () => (await import('./open.ts')).open(program.opts(), program.args)))

  addSourceOptions(program.command('serve').description('the window in a browser; prints its address'))
    .option('--port <number>', 'the port to listen on, on 127.0.0.1 (otherwise one that is free)', readPort)
    .action((options) => run(async () => (await import('./serve.ts')).serve(source(options))))

  addSourceOptions(program.command('record').description('record this machine'))
    .requiredOption('-o, --output <file>', 'a zip, or a new folder where the name does not end in .zip')
    .option('--name <name>', 'the name that the recording carries (otherwise the machine’s)')
    .action((options) => run(async () => (await import('./record.ts')).record(source(options), terminal)))

  program
    .command('ask')
    .description('asks a guest of this machine itself, after showing what would be run')
    .argument('<guest>', 'its name as drawn (any case)')
    .addOption(
      new Option('--ssh <destination>', 'by SSH: [USER@]ADDRESS, with your own configuration').conflicts([
        'wsl',
        'direct',
      ]),
    )
    .option('--port <number>', 'where its SSH server listens (otherwise as in your configuration)', readPort)
    .option('--windows', 'by SSH: it runs Windows')
    .addOption(new Option('--direct <user>', 'through PowerShell Direct, as this user of the guest').conflicts('wsl'))
    .option('--wsl <distribution>', 'a distribution of WSL, if it runs')
    .option('-y, --yes', 'run it without being asked')
    .option('-o, --output <file>', 'write a recording of this machine and what the guest told')
    .action((guest, options) => run(async () => (await import('./ask.ts')).ask(guest, options, terminal)))

  addJsonOption(addSourceOptions(program.command('show').description('the network as text'))).action((options) =>
    run(async () => (await import('./show.ts')).show(source(options), terminal)),
  )

  addWhatIf(
    addProtocol(
      addJsonOption(
        addSourceOptions(
          program.command('reach').description('whether FROM can begin a conversation with TO, and why not'),
        ),
      ),
    ),
  )
    .argument('<from>', 'a machine’s name as drawn (any case), host, router, internet, or an address')
    .argument('<to>', 'the same')
    .addOption(
      new Option('--expect <verdict>', 'exit with 1 where the verdict is another').choices(['reachable', 'blocked']),
    )
    .action((from, to, options) =>
      run(async () => (await import('./reach.ts')).reach(from, to, source(options), terminal)),
    )

  addWhatIf(
    addJsonOption(addSourceOptions(program.command('matrix').description('who can begin a conversation with whom'))),
  )
    .option('--tcp <port>', 'ask for this TCP port instead of for ping', readPort)
    .addOption(new Option('--csv', 'print CSV, for spreadsheets').conflicts('json'))
    .action((options) => run(async () => (await import('./matrix.ts')).matrix(source(options), terminal)))

  addJsonOption(
    addSourceOptions(
      program.command('route').description('which row of a machine’s routing table wins for an address, and why'),
    ),
  )
    .argument('<machine>', 'a machine’s name as drawn (any case), host, or router')
    .argument('<address>', 'any address')
    .action((machine, address, options) =>
      run(async () => (await import('./route.ts')).route(machine, address, source(options), terminal)),
    )

  addJsonOption(
    addSourceOptions(program.command('findings').description('what is wrong or worth knowing, with its proof')),
  )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 where there is one of that severity, or a graver one').choices([
        'error',
        'warning',
        'notice',
      ]),
    )
    .action((options) => run(async () => (await import('./findings.ts')).findings(source(options), terminal)))

  addJsonOption(program.command('diff').description('what differs between two recordings, or two moments of one'))
    .argument('<a>', 'a recording, one moment of it (PATH#MOMENT), or live: this machine now')
    .argument('<b>', 'the same')
    .option('--no-lan', 'leave out the folder lan beside a moment')
    .action((a, b, options) =>
      run(async () =>
        (await import('./diff.ts')).diff(a, b, { ...options, lan: options.lan && program.opts().lan }, terminal),
      ),
    )

  program
    .command('watch')
    .description('changes of this machine as they happen, one JSON a line, until it is ended')
    .action(() => run(async () => (await import('./watch.ts')).watch(program.opts(), terminal)))

  addSourceOptions(program.command('export').description('the picture, as a file'))
    .requiredOption('-o, --output <file>', 'its ending says what it is: .svg or .png')
    .addOption(new Option('--theme <theme>', 'the ground').choices(['light', 'dark']).default('light'))
    .option('--scale <factor>', 'PNG: pixels for one unit of the picture, 0.25 to 4', readScale, 2)
    .action((options) => run(async () => (await import('./export.ts')).exportPicture(source(options), terminal)))

  addJsonOption(
    addSourceOptions(program.command('doctor').description('how each command went that looks at this machine')),
  )
    .option('-o, --output <file>', 'write a recording for an issue, too: without your addresses, MACs and names')
    .action((options) => run(async () => (await import('./doctor.ts')).doctor(source(options), terminal)))

  addJsonOption(program.command('parse').description('what Switchyard understands of one command’s output'))
    .argument('[file]', 'the output; otherwise, or with -, it is read from the standard input')
    .option('--command <command>', 'the command that printed it (otherwise it is recognised): "arp -a"')
    .action((file, options) => run(async () => (await import('./parse.ts')).parse(file, options, terminal)))

  // Last, as verbs would take it over: a word that is no verb is told so by `open`.
  return program.allowExcessArguments()
}

function addProtocol(command: Command): Command {
  return command
    .addOption(
      new Option('--icmp', 'ask for ping (this is also what is asked without an option)').conflicts(['tcp', 'udp']),
    )
    .addOption(new Option('--tcp <port>', 'ask for this TCP port').argParser(readPort).conflicts('udp'))
    .addOption(new Option('--udp <port>', 'ask for this UDP port').argParser(readPort))
}

function addWhatIf(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--what-if <change>',
        'ask about the network as it would be with a change; can be given several times',
      ).argParser((line: string, before: string[] | undefined) => [...(before ?? []), line]),
    )
    .addHelpText(
      'after',
      `\nChanges:\n${Object.values(changeSyntax)
        .map((line) => `  ${line}`)
        .join('\n')}`,
    )
}
