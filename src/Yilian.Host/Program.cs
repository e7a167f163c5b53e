using Yilian.Host;

return await Verbs.Run(args);
