using System.CommandLine;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes what makes a shell complete verbs, options, relations and rules: it asks the program itself.</summary>
internal static class CompletionVerb
{
    // A shell hands over the line and where the cursor stands in it; the program answers with one word a line.
    private static readonly Dictionary<string, string> scripts = new()
    {
        ["bash"] =
            """
            _f1warehouse() {
                local line="${COMP_LINE:0:COMP_POINT}" word
                local IFS=$'\n'
                COMPREPLY=($(f1warehouse "[suggest:${#line}]" "$line" 2> /dev/null))
                # What bash takes for the end of a word is part of tag:points and layer:marts.
                word="${line##* }"
                [[ $word == *:* ]] && COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
                return 0
            }
            complete -o default -F _f1warehouse f1warehouse
            """,
        ["zsh"] =
            """
            #compdef f1warehouse
            _f1warehouse() {
                local line="${(j: :)words[1,CURRENT]}"
                compadd -- ${(f)"$(f1warehouse "[suggest:${#line}]" "$line" 2> /dev/null)"} || _files
            }
            compdef _f1warehouse f1warehouse
            """,
        ["pwsh"] =
            """
            Register-ArgumentCompleter -Native -CommandName f1warehouse -ScriptBlock {
                param($word, $line, $cursor)
                f1warehouse "[suggest:$cursor]" "$line".PadRight($cursor) 2> $null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    public static Command Create(SessionRunner sessions)
    {
        var shell = new Argument<string>("shell") { HelpName = "bash|zsh|pwsh", Description = "The shell that shall complete." };
        shell.AcceptOnlyFromAmong([.. scripts.Keys]);
        var verb = new Command("completion", "Write the completion of verbs, options, relations and rules for a shell; its start-up file evaluates it.") { shell };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync("completion", Reporting.Verbosity.Quiet, session =>
        {
            session.Hand(scripts.GetValueOrDefault(parsed.GetValue(shell)!) ?? throw new ConfigurationException("expected bash, zsh or pwsh"));
            return Task.CompletedTask;
        }, cancellation));
        return verb;
    }
}
