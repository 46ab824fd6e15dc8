// dsconsole.exe: gives the program's command line to consoles, scripts and the task scheduler. The program itself belongs
// to Windows' graphical subsystem: a console neither waits for it nor shows what it prints. This one belongs to the console
// subsystem, starts the program without a window, passes bytes on in both directions, and ends with its exit code.
// docs/adr/0016-packaging.md says why; C# 5, so that the compiler which is part of Windows translates it.
using System;
using System.Diagnostics;
using System.IO;
using System.IO.Pipes;
using System.Reflection;
using System.Text;
using System.Threading;

[assembly: AssemblyTitle("Directory Services Console, command line")]
[assembly: AssemblyProduct("Directory Services Console")]

internal static class Launcher
{
    private const string Program = "Directory Services Console.exe";
    private const int UnexpectedFailure = 1;

    private static int Main()
    {
        string pipeName = "dsconsole-" + Guid.NewGuid().ToString("N");
        NamedPipeServerStream pipe = new NamedPipeServerStream(
            pipeName, PipeDirection.Out, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        pipe.BeginWaitForConnection(delegate(IAsyncResult waited) { Connected(pipe, waited); }, null);
        try
        {
            using (Process child = Process.Start(Describe(pipeName)))
            {
                EndWithUs(child, pipe);
                PassInput(child);
                Thread output = PassOutput(child.StandardOutput, Console.IsOutputRedirected, Console.OpenStandardOutput(), Console.Out);
                Thread errors = PassOutput(child.StandardError, Console.IsErrorRedirected, Console.OpenStandardError(), Console.Error);
                child.WaitForExit();
                output.Join();
                errors.Join();
                return child.ExitCode;
            }
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            Console.Error.WriteLine("\"" + Program + "\" could not be started: " + failure.Message);
            return UnexpectedFailure;
        }
    }

    private static ProcessStartInfo Describe(string pipeName)
    {
        string folder = AppDomain.CurrentDomain.BaseDirectory;
        ProcessStartInfo start = new ProcessStartInfo(Path.Combine(folder, Program));
        // What follows `--` is ours: Chromium does not look at it. Passed on as it was typed, so nothing is quoted twice.
        start.Arguments = "--log-level=3 --dsconsole -- " + TypedArguments(Environment.CommandLine);
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        start.EnvironmentVariables["DSCONSOLE_LAUNCHER_PIPE"] = @"\\.\pipe\" + pipeName;
        start.EnvironmentVariables["DSCONSOLE_LAUNCHER_TYPED"] = Console.IsInputRedirected ? "0" : "1";
        start.EnvironmentVariables["DSCONSOLE_LAUNCHER_WIDTH"] = Console.IsOutputRedirected ? "" : Width();
        return start;
    }

    // A console of the task scheduler may have none.
    private static string Width()
    {
        try { return Console.WindowWidth.ToString(); }
        catch (IOException) { return ""; }
    }

    // Without our own name: it ends at the first blank that is not between quotes, as C's runtime reads it. Quotes may
    // stand around a part of it only: "C:\Program Files"\...\dsconsole.exe.
    private static string TypedArguments(string line)
    {
        bool isQuoted = false;
        int end = 0;
        while (end < line.Length && (isQuoted || (line[end] != ' ' && line[end] != '\t')))
        {
            if (line[end] == '"') isQuoted = !isQuoted;
            end++;
        }
        return line.Substring(end).TrimStart(' ', '\t');
    }

    // The pipe says nothing. Its end tells the program that nobody waits for it any more, also where we were killed: it
    // cancels what it does, as at Ctrl+C. Asked a second time, it is ended at once.
    private static void EndWithUs(Process child, NamedPipeServerStream pipe)
    {
        bool asked = false;
        Console.CancelKeyPress += delegate(object sender, ConsoleCancelEventArgs request)
        {
            request.Cancel = true;
            try
            {
                if (asked) child.Kill();
                else
                {
                    pipe.Dispose();
                    child.StandardInput.Close(); // It may be waiting for a password.
                }
            }
            catch (InvalidOperationException) { } // It has ended already.
            catch (IOException) { }
            asked = true;
        };
    }

    private static void Connected(NamedPipeServerStream pipe, IAsyncResult waited)
    {
        try { pipe.EndWaitForConnection(waited); }
        catch (ObjectDisposedException) { }
        catch (IOException) { }
    }

    private static void PassInput(Process child)
    {
        Stream target = child.StandardInput.BaseStream;
        ThreadStart pass = delegate { PassInputTo(target); };
        Thread thread = new Thread(pass);
        thread.IsBackground = true; // A read of a console cannot be called off.
        thread.Start();
    }

    private static void PassInputTo(Stream target)
    {
        try
        {
            if (Console.IsInputRedirected) Console.OpenStandardInput().CopyTo(target);
            else PassTypedLines(target);
            target.Close();
        }
        catch (IOException) { } // The program has ended.
        catch (ObjectDisposedException) { } // Cancelled.
        catch (InvalidOperationException) { } // There is no console to type at.
    }

    // Without echo: what is typed here is always a password.
    private static void PassTypedLines(Stream target)
    {
        StringBuilder line = new StringBuilder();
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(true);
            if (key.Key == ConsoleKey.Enter)
            {
                byte[] bytes = new UTF8Encoding(false).GetBytes(line + "\n");
                target.Write(bytes, 0, bytes.Length);
                target.Flush();
                line.Length = 0;
            }
            else if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (key.KeyChar != '\0') line.Append(key.KeyChar);
        }
    }

    // Into files and pipes byte by byte; onto a console as text, so that its code page does not matter.
    private static Thread PassOutput(StreamReader source, bool isRedirected, Stream bytes, TextWriter text)
    {
        Thread thread = new Thread(delegate()
        {
            try
            {
                if (isRedirected) source.BaseStream.CopyTo(bytes);
                else PassText(source, text);
            }
            catch (IOException) { } // Whoever read it has seen enough; the program is told at its next line.
            finally { source.Dispose(); }
        });
        thread.Start();
        return thread;
    }

    private static void PassText(StreamReader source, TextWriter text)
    {
        char[] buffer = new char[4096];
        for (int count = source.Read(buffer, 0, buffer.Length); count > 0; count = source.Read(buffer, 0, buffer.Length))
        {
            text.Write(buffer, 0, count);
            text.Flush();
        }
    }
}
